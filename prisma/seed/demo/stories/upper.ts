// An item of a city deputy that the district answers a part of: answered, the city's feedback is in, not concluded yet.
import type { Story } from "../story";

export const upperStories: readonly Story[] = [
  {
    item: "habitat",
    name: "habitat-city",
    signers: [],
    dispatched: 48,
    steps: [
      [
        "registerUpper",
        { number: "第160237号", duty: "split", lead: "乔砚农", group: "周村代表团", answerIn: 75 },
      ],
      "plan",
      ["dispatch", { note: "市政府督查室交办，我区分办。请按市里要求的日期答复市人大代表。" }],
      "acknowledge",
      "acknowledgeAssists",
      "delegate",
      ["consult", { stage: "before", channel: "visit", place: "代表所在村" }],
      ["delegate", { duties: ["assist"], day: 9 }],
      "opinionDraft",
      "opinionIssue",
      ["draft", { outcome: "solved" }],
      "submitLetter",
      ["review", { day: 21 }],
      ["review", { day: 22 }],
      ["review", { day: 23 }],
      "issue",
      [
        "upperFeedback",
        {
          ago: 3,
          rating: "满意",
          outcome: "A类",
          remark: "市人大代表对我区分办部分的答复表示满意，请继续抓好长效管护。",
        },
      ],
    ],
  },
];
