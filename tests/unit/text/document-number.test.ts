import { describe, expect, it } from "vitest";
import {
  documentNumberMark,
  documentNumberText,
  normaliseDocumentNumber,
  parseDocumentNumber,
} from "@/lib/text/document-number";

describe("文号", () => {
  it.each([
    ["周交政发〔2025〕27号", "周交政发〔2025〕27号"],
    ["潼民发【2024】275号", "潼民发〔2024〕275号"],
    ["平交复函[2017]19号", "平交复函〔2017〕19号"],
    ["云民政法〔2019〕14号", "云民政法〔2019〕14号"],
    ["国中医药建字〔2021〕79号", "国中医药建字〔2021〕79号"],
    ["浙交建〔2018〕101号", "浙交建〔2018〕101号"],
    ["武农复〔2020〕11号", "武农复〔2020〕11号"],
    ["连环函〔2024〕46号", "连环函〔2024〕46号"],
    ["提复字【2021】31号", "提复字〔2021〕31号"],
    ["周文旅函(2026)12号", "周文旅函〔2026〕12号"],
    ["周文旅函（2026）第012号", "周文旅函〔2026〕12号"],
    ["周文旅函 ［２０２６］ １２号", "周文旅函〔2026〕12号"],
    ["平交复函[2017]19号B类", "平交复函〔2017〕19号"],
    ["平交复字〔2021〕05号B类 同意公开", "平交复字〔2021〕5号"],
    ["雁发改〔2019〕5号(B类)", "雁发改〔2019〕5号"],
    ["钱汽发〔2020〕11号A类 同意公开", "钱汽发〔2020〕11号"],
  ])("%s is %s", (raw, text) => {
    const parsed = parseDocumentNumber(raw);
    expect(parsed && documentNumberText(parsed)).toBe(text);
  });

  it.each(["", "第59号", "〔2026〕12号", "周文旅函2026-12号", "周文旅函〔2026〕号", "周文旅函〔26〕12号"])(
    "%s is none",
    (raw) => {
      expect(parseDocumentNumber(raw)).toBeNull();
    },
  );

  it("keeps every character but the brackets when it normalises", () => {
    expect(normaliseDocumentNumber("提复字【2021】31号")).toBe("提复字〔2021〕31号");
    expect(normaliseDocumentNumber("周文旅函〔2026〕12号")).toBe("周文旅函〔2026〕12号");
  });

  it("tells what was fused behind it", () => {
    expect(documentNumberMark("雁发改〔2019〕5号(B类)")).toBe("B类");
    expect(documentNumberMark("平交复字〔2021〕05号B类 同意公开")).toBe("B类同意公开");
    expect(documentNumberMark("周文旅函〔2026〕12号")).toBe("");
    expect(documentNumberMark("没有文号")).toBe("");
  });
});
