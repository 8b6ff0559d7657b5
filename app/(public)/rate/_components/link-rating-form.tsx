import { Form } from "@/components/form/form";
import { RatingFields } from "@/components/outcome/rating-form";
import type { Source } from "@/lib/lifecycle/facts";
import type { RuleProfileContent } from "@/lib/rules/profile";
import { rate } from "../actions";

type Props = { scheme: RuleProfileContent["rating"]; source: Source };

/** The signer's own 征询意见表. Which rating it is stands in the cookie of the opened link, never in the form. */
export function LinkRatingForm({ scheme, source }: Props) {
  return (
    <Form action={rate} guard aria-label="评价">
      <RatingFields scheme={scheme} source={source} />
    </Form>
  );
}
