import { FileLink } from "@/components/proposal/file-link";
import { DescriptionList } from "@/components/ui/description-list";
import { Tag, type TagTone } from "@/components/ui/tag";
import type { RatingView } from "@/lib/outcome/queries";
import type { RuleProfileContent } from "@/lib/rules/profile";
import { type RatingLevel, ratingLevels, worstLevel } from "@/lib/rules/ratings";

const tones: Record<RatingLevel, TagTone> = {
  very_satisfied: "green",
  satisfied: "green",
  basically_satisfied: "blue",
  dissatisfied: "red",
};

const entered: Record<string, string> = {
  signer: "本人在线评价",
  link: "凭一次性链接评价",
  registrar: "由登记人员据纸质表录入",
};

function isLevel(value: string | null): value is RatingLevel {
  return value !== null && Object.hasOwn(ratingLevels, value);
}

/** 「满意」 and its like, coloured only besides its word. */
export function LevelTag({ level }: { level: string | null }) {
  if (!isLevel(level)) return <Tag glyph="none-yet">未评价</Tag>;
  return (
    <Tag tone={tones[level]} glyph={level === "dissatisfied" ? "alert" : "check"}>
      {ratingLevels[level].zh}
    </Tag>
  );
}

/** One word for a rating: its worse axis, 「待评价」 or 「未反馈」, which is never counted as 满意. */
export function RatingTag({ rating }: { rating: RatingView }) {
  if (rating.state === "no_response") return <Tag glyph="none-yet">未反馈</Tag>;
  if (rating.state === "awaiting") {
    return (
      <Tag tone="amber" glyph="clock">
        待评价
      </Tag>
    );
  }
  const levels = [rating.attitude, rating.result].filter(isLevel);
  return <LevelTag level={worstLevel(levels)} />;
}

type Props = { itemId: string; rating: RatingView; scheme: RuleProfileContent["rating"] };

/** What a signer said of one answer. */
export function RatingLine({ itemId, rating, scheme }: Props) {
  const { state, attitude, result, received, receivedOn, remarkToUnit, remarkPrivate } = rating;
  if (state === "awaiting") {
    const parts = [
      rating.dueOn && `评价截止 ${rating.dueOn}`,
      rating.remindedOn && `${rating.remindedOn} 已催评`,
    ];
    return <p className="text-ink-3 text-md">{parts.filter(Boolean).join("，") || "尚未评价"}</p>;
  }
  if (state === "no_response") {
    return <p className="text-ink-3 text-md">评价期满未反馈，单独统计，不计为满意。</p>;
  }
  const word = (level: string | null) => (isLevel(level) ? ratingLevels[level].zh : "");
  const rows = [
    { term: scheme.axes.attitude, value: word(attitude) },
    { term: scheme.axes.result, value: word(result) },
    { term: "收到答复函", value: received ? ["已收到", receivedOn].filter(Boolean).join("，") : "未收到" },
    { term: "意见", value: remarkToUnit },
    { term: "仅人大政协", value: remarkPrivate ?? "" },
    { term: "评价日期", value: whenText(rating) },
  ];
  return (
    <>
      <DescriptionList items={rows.filter((row) => row.value !== "")} />
      {rating.scanId && (
        <p className="mt-1 text-md">
          <FileLink itemId={itemId} id={rating.scanId}>
            纸质征询意见表
          </FileLink>
        </p>
      )}
    </>
  );
}

function whenText({ ratedOn, enteredAs, isLate }: RatingView): string {
  const parts = [ratedOn, enteredAs && entered[enteredAs], isLate && "补录，不改变已出的统计"];
  return parts.filter(Boolean).join("，");
}
