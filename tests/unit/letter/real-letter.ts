// The answer of a district's transport bureau of 2025, as data: names left out there are ××× here too.
import type { LetterSource } from "@/lib/letter/letter";

const texts = [
  "首先，感谢您对我区交通运输事业的关注和关心。",
  "1.优化线网布局。结合学校分布和学生出行规律，调整公交线路走向，增设学校周边站点，缩短步行距离。",
  "2.加密高峰班次。上学、放学时段发车间隔由15分钟缩短至8分钟，并开行定制公交。",
  "3.加强安全保障。在学校周边路口设置公交优先标志，安排安全员上下学时段值守。",
  "再次感谢您对交通运输工作的支持，希望您以后多提宝贵意见。",
];

export const realLetter: LetterSource = {
  kind: "answer",
  source: "congress",
  meetingName: "区十九届人大四次会议",
  numberText: "30",
  title: "关于优化公交布局，畅通学子求知路的建议",
  unitName: "周村区交通运输局",
  documentNumber: "周交政发〔2025〕27号",
  numberGap: "",
  outcomeLetter: "A",
  outcomeName: "已经解决",
  disclosure: "on_request",
  style: { classPlace: "bracket", opennessPlace: "end", namesSigner: true, contact: "unit" },
  stamp: "",
  signerName: "×××",
  signers: [{ name: "×××", kind: "deputy" }],
  leadUnitName: "周村区交通运输局",
  blocks: texts.map((text, index) => ({ id: `p${index}`, askId: null, level: 0, text })),
  signedOn: "2025-09-15",
  contact: { name: "×××", phone: "0533-0000000" },
  copies: ["区人大常委会代表工作委员会", "区政府办公室"],
};
