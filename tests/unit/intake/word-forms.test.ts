// The forms on which proposals come, as their cells arrive line by line; and files of Word 97–2003 as an office suite
// saves them (files/: a form with an upright label, names set apart and line breaks; a title in a text box; changes).
import { readFile } from "node:fs/promises";
import { Document, Packer, Paragraph, TextRun } from "docx";
import { describe, expect, test } from "vitest";
import { parseProposal } from "@/lib/intake/word/parse";
import { readWord } from "@/lib/intake/word/read";

const parsed = (...lines: string[]) => parseProposal(lines.join("\n"));
const openFile = async (name: string) =>
  readWord(name, await readFile(new URL(`files/${name}`, import.meta.url)));

describe("各地的表", () => {
  test("人大建议专用纸：案由、案据、方案；附议的人跟在领衔的后面；方案的分点是诉求，案据的不是", () => {
    const found = parsed(
      ...["编号", "", "类别", "建议", "案　由", "关于优化公交布局，畅通学子求知路的建议"],
      ...["领衔代表", "刘鲜兰", "代表团", "王村镇代表团", "联系电话", "13805330001"],
      ...[
        "附议代表（签名）",
        "王金燕、马秀梅",
        "赵　军",
        "案　据",
        "一、候车时间长。",
        "二、站点设置不合理。",
      ],
      ...["方　案", "1．增开学生专线。", "2．调整站点设置。", "代表对公开的意见", "同意全文公开"],
    );
    expect(found).toEqual({
      title: "关于优化公交布局，畅通学子求知路的建议",
      signers: ["刘鲜兰", "王金燕", "马秀梅", "赵军"],
      body: "案据：\n一、候车时间长。\n二、站点设置不合理。\n方案：\n1．增开学生专线。\n2．调整站点设置。",
      asks: ["增开学生专线。", "调整站点设置。"],
    });
  });

  test("政协提案表：栏目名里有空格，情况分析和具体建议分开写，提案单位可以是集体", () => {
    const found = parsed(
      ...["政协周村区第十一届委员会第五次会议", "提　案　表", "提 案 单 位：中国民主同盟周村区支部委员会"],
      ...["执笔人：韩世昌", "案由：关于推进充电桩建设的提案", "情况分析：", "“飞线”充电现象突出。"],
      ...["具体建议：", "（一）开展摸底。", "（二）统一建设。", "提交日期：2026年1月12日"],
    );
    expect(found).toEqual({
      title: "关于推进充电桩建设的提案",
      signers: ["中国民主同盟周村区支部委员会"],
      body: "情况分析：\n“飞线”充电现象突出。\n具体建议：\n（一）开展摸底。\n（二）统一建设。",
      asks: ["开展摸底。", "统一建设。"],
    });
  });

  test("议案：标题、案由、案据、方案都有的，案由是正文；“等10人”不是人名", () => {
    const found = parsed(
      ...[
        "标题：关于制定养犬管理办法的议案",
        "领 衔 人：龚照明（代表证号：059）",
        "附 议 人：姚春晖、单明远等10人",
      ],
      ...["案由：", "不文明养犬行为日益突出。", "方案：", "1、明确主管部门。", "2、划定禁养区域。"],
    );
    expect(found).toMatchObject({
      title: "关于制定养犬管理办法的议案",
      signers: ["龚照明", "姚春晖", "单明远"],
      body: "不文明养犬行为日益突出。\n方案：\n1、明确主管部门。\n2、划定禁养区域。",
    });
  });

  test("标题在格子里折成两行的接上；竖排的栏目名认得", () => {
    const found = parsed(
      "标题",
      "关于优化公交线网",
      "、方便群众出行的建议",
      "建",
      "议",
      "内",
      "容",
      "乡镇班次少。",
    );
    expect(found).toMatchObject({ title: "关于优化公交线网、方便群众出行的建议", body: "乡镇班次少。" });
  });
});

describe("没有表格的", () => {
  test("标题下括号里的、文末的署名是提出人；日期和“以上建议”不当诉求，日期不留在正文末尾", () => {
    const found = parsed(
      ...[
        "关于优化公交线网的建议",
        "（周村区人大代表　刘鲜兰）",
        "各位代表：",
        "乡镇班次少。",
        "二、几点建议",
      ],
      ...[
        "（一）增加班次。",
        "（二）更新候车亭。",
        "以上建议，请予考虑。",
        "附议代表：王金燕　马秀梅",
        "2026年1月10日",
      ],
    );
    expect(found).toEqual({
      title: "关于优化公交线网的建议",
      signers: ["刘鲜兰", "王金燕", "马秀梅"],
      body: "各位代表：\n乡镇班次少。\n二、几点建议\n（一）增加班次。\n（二）更新候车亭。\n以上建议，请予考虑。",
      asks: ["增加班次。", "更新候车亭。"],
    });
    expect(parsed("关于桥的建议", "请修桥。", "周村区人大代表：刘鲜兰").signers).toEqual(["刘鲜兰"]);
  });

  test("“建议：”前面的话也是正文；自动编号没有读入的，各段各是一条诉求", () => {
    const found = parsed("关于停车的建议", "停车难问题突出。", "建议：", "增设车位。", "错时共享。");
    expect(found.body).toBe("停车难问题突出。\n建议：\n增设车位。\n错时共享。");
    expect(found.asks).toEqual(["增设车位。", "错时共享。"]);
  });

  test("领衔、附议写在一行；附议后面的正文不当人名；正文里“时间：”开头的话不丢", () => {
    const found = parsed(
      ...["关于红色旅游的建议", "领衔代表：苏　清　和　　附议代表：梁守拙、田若谷"],
      ...[
        "我区红色遗址分散，尚未形成路线。",
        "时间：2025年3月，到五个镇调研。",
        "一是整合资源；二是培训讲解员。",
      ],
    );
    expect(found.signers).toEqual(["苏清和", "梁守拙", "田若谷"]);
    expect(found.body).toContain("我区红色遗址分散");
    expect(found.body).toContain("时间：2025年3月，到五个镇调研。");
  });
});

describe("Word 文件", () => {
  test("旧版 .doc 的表：换行、引号照原样，栏目读得出", async () => {
    const { text } = await openFile("paper.doc");
    expect(parseProposal(text)).toEqual({
      title: "关于优化公交线网、方便群众出行的建议",
      signers: ["刘鲜兰", "王金燕", "马秀梅", "赵军"],
      body: "全区有线路二十三条。\n建议：\n１．增加班次。\n２．更新站牌。",
      asks: ["增加班次。", "更新站牌。"],
    });
  });

  test("旧版 .doc 的标题在文本框里的，读得出并提醒；修订过的按接受后的读，并提醒核对", async () => {
    const boxed = await openFile("boxed.doc");
    expect(parseProposal(boxed.text).title).toBe("关于优化公交线网的建议");
    expect(boxed.warnings.join()).toContain("文本框");
    const tracked = await openFile("tracked.doc");
    expect(parseProposal(tracked.text)).toMatchObject({
      title: "关于优化公交线网的建议",
      signers: ["刘鲜兰"],
    });
    expect(tracked.text).not.toContain("很差");
    expect(tracked.warnings.join()).toContain("修订");
  });

  test(".docx 一段里换行（Shift+Enter）隔开的，读成几行", async () => {
    const children = [new TextRun("建议："), new TextRun({ text: "1.增加班次。", break: 1 })];
    const sections = [{ children: [new Paragraph("关于公交的建议"), new Paragraph({ children })] }];
    const { text } = await readWord("a.docx", await Packer.toBuffer(new Document({ sections })));
    expect(text.trim().split("\n")).toEqual(["关于公交的建议", "建议：", "1.增加班次。"]);
  });
});
