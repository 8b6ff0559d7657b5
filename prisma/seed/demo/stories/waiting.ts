// Items that have not been dispatched: drafts, examination, and the queue on the 交办台.
import { intake, toDispatch } from "../paths";
import type { Story } from "../story";

const own = { own: true } as const;

const drafts: readonly Story[] = [
  {
    item: "publicspace",
    signers: ["d01", "d08", "d15"],
    lastAgo: 1,
    steps: [
      ["register", { own: true, cosignDays: 6 }],
      ["cosign", { who: ["d08"] }],
    ],
  },
  {
    item: "tea",
    signers: ["m07", "m01"],
    lastAgo: 2,
    steps: [["register", { own: true, cosignDays: 4 }]],
  },
  {
    item: "ruraledu",
    signers: ["m06"],
    lastAgo: 0,
    steps: [
      ["register", own],
      ["submit", own],
      [
        "returnForEdit",
        { reason: "一件提案请只写一件事：教师走教与学校建设请分开提出，第二点请写明具体学校。" },
      ],
    ],
  },
];

const examined: readonly Story[] = [
  { item: "buslines", lastAgo: 0, signers: ["d13", "d20"], steps: ["register"] },
  {
    item: "habitat",
    lastAgo: 1,
    signers: ["d06"],
    steps: [
      ["register", own],
      ["submit", own],
    ],
  },
  {
    item: "billboard",
    lastAgo: 1,
    signers: ["m03"],
    steps: [
      ["register", own],
      ["submit", own],
    ],
  },
  {
    item: "signal",
    lastAgo: 2,
    signers: ["m05", "m12"],
    steps: [
      "register",
      "submit",
      ["decline", { ground: "no_content", instead: "opinion", note: "没有写明路口和存在的问题。" }],
      ["reconsider", { reason: "委员补充了三个路口的现场情况和具体建议，申请复议。" }],
    ],
  },
  {
    item: "prefab",
    lastAgo: 3,
    signers: ["m08"],
    steps: [
      "register",
      "submit",
      [
        "decline",
        {
          ground: "no_content",
          instead: "opinion",
          note: "所提内容较为原则，建议补充本区项目情况后再次提出；本次转社情民意。",
        },
      ],
    ],
  },
  {
    item: "trip",
    lastAgo: 4,
    signers: ["d16"],
    steps: [
      "register",
      "submit",
      [
        "decline",
        {
          ground: "forwarding",
          instead: "letter",
          note: "所附材料为小区居民来信，作为代表来信转区住建局处理。",
        },
      ],
    ],
  },
  {
    item: "newenergy",
    lastAgo: 6,
    signers: ["m10"],
    steps: [
      "register",
      "submit",
      "admit",
      ["withdraw", { reason: "与《关于增设电动汽车充电桩的提案》内容重复，提案人书面要求撤回。" }],
    ],
  },
  { item: "basket", lastAgo: 1, signers: ["d09", "d12"], steps: ["register", "submit", "admit"] },
  {
    item: "cleaner",
    lastAgo: 2,
    signers: ["d21"],
    steps: [
      ...intake,
      [
        "handBack",
        { reason: "涉及区总工会职责，区政府所属单位不能单独承办，请商区委办公室确定交办机构后再移交。" },
      ],
    ],
  },
  { item: "gucultur", lastAgo: 0, signers: ["g01"], steps: [["register", own], ["submit", own], "admit"] },
];

/** On the 交办台: handed over and waiting for units. */
const plain: readonly [item: string, ago: number][] = [
  ["idleland", 0],
  ["innovation", 0],
  ["farmland", 1],
  ["elevator2", 2],
  ["noise", 3],
  ["employ", 7],
];

const queue: readonly Story[] = [
  ...plain.map(([item, lastAgo]): Story => ({ item, lastAgo, steps: intake })),
  {
    item: "strongind",
    lastAgo: 1,
    signers: ["d11", "d07", "d18", "d24"],
    steps: [
      "register",
      "submit",
      ["convert", { oldNumber: "第4号议案" }],
      "admit",
      "handOver",
      ["withdrawSign", { who: "d24", reason: "本人书面要求撤销联名，另行提出单独的建议。" }],
    ],
  },
  {
    item: "smallfirms",
    lastAgo: 2,
    signers: ["m08"],
    steps: [["register", own], ["submit", own], "admit", "handOver"],
  },
  { item: "kinder", lastAgo: 2, steps: [...intake, "plan"] },
  {
    item: "kinder",
    name: "kinder-double",
    lastAgo: 2,
    steps: ["register", "submit", ["voidDouble", { day: -4, reason: "同一建议重复录入。", right: "kinder" }]],
  },
  { item: "teachers", lastAgo: 1, steps: [...intake, ["plan", { assists: ["czj", "zjj"] }]] },
  { item: "digital", lastAgo: 1, steps: [...intake, ["plan", { reference: ["czj"] }]] },
  { item: "trace", lastAgo: 0, steps: [...intake, "plan"] },
  { item: "ruralpoll", lastAgo: 2, steps: [...intake, "plan", "circulate"] },
  { item: "heritage", lastAgo: 2, steps: [...intake, "plan", "circulate"] },
  {
    item: "ebikepoint",
    lastAgo: 1,
    steps: [
      ...intake,
      ["link", { to: "ebikeshed", kind: "handled_with" }],
      ["plan", { assists: ["xfj"] }],
      "circulate",
      [
        "object",
        {
          unit: "zjj",
          text: "充电设施建设由能源主管部门统筹，住建部门负责小区内管理，建议由区发展和改革局主办，我局协办。",
          to: "fgj",
        },
      ],
    ],
  },
  {
    item: "congest",
    lastAgo: 0,
    steps: [
      ...intake,
      ["plan", { assists: ["zjj", "jtys"] }],
      "circulate",
      [
        "object",
        { unit: "jtys", text: "城区道路单行组织属公安交管部门职责，我局仅涉及公交线路，建议改为参阅。" },
      ],
    ],
  },
];

/** Dispatched, and the units have not all acknowledged. */
const pending: readonly Story[] = [
  { item: "roadlight", dispatched: 0, signers: ["m07"], steps: toDispatch },
  { item: "medical", dispatched: 1, signers: ["d10", "d14"], steps: toDispatch },
  { item: "food", dispatched: 1, steps: [...intake, ["plan", { assists: ["jtj", "swj"] }], "dispatch"] },
  { item: "funeral", dispatched: 2, steps: [...toDispatch, "acknowledgeAssists"] },
  { item: "labourwarn", dispatched: 3, steps: toDispatch },
  { item: "oldtown", dispatched: 2, signers: ["d22"], steps: [...toDispatch, "acknowledgeAssists"] },
];

export const waitingStories: readonly Story[] = [...drafts, ...examined, ...queue, ...pending];
