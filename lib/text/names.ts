/** Salutations (称谓) of letters and how signers are named in lists. */

/** `deputy` 代表, `member` 委员, `group` a party, organisation, sector or committee that signs under its own name. */
export type SignerKind = "deputy" | "member" | "group";

const titles: Record<Exclude<SignerKind, "group">, string> = { deputy: "代表", member: "委员" };

/** From this many names on a salutation counts them: 「王小康等 12 名代表」. */
const namedAtMost = 5;

/** 代表 or 委员; a group has no title. */
export function signerTitle(kind: SignerKind): string {
  return kind === "group" ? "" : titles[kind];
}

/**
 * 「刘鲜兰代表：」「刘鲜兰、王金燕代表：」「王小康等12名代表：」「民盟市委：」. Groups stand under their own name; persons of one kind share
 * the title. The lead signer comes first.
 */
export function salutation(signers: readonly { name: string; kind: SignerKind }[]): string {
  return `${signersText(signers)}：`;
}

/** The same without the colon, for sentences and lists: 「刘鲜兰、王金燕代表」. */
export function signersText(signers: readonly { name: string; kind: SignerKind }[]): string {
  const kinds: SignerKind[] = ["deputy", "member", "group"];
  const parts = kinds
    .map((kind) => ({
      kind,
      names: signers.filter((signer) => signer.kind === kind).map((signer) => signer.name),
    }))
    .filter((part) => part.names.length > 0)
    .sort((a, b) => firstIndex(signers, a.kind) - firstIndex(signers, b.kind));
  return parts.map((part) => joined(part.names, part.kind)).join("，");
}

/** 「王小康等2名代表」: the short form that counts, used where names do not fit. */
export function countedSigners(signers: readonly { name: string; kind: SignerKind }[]): string {
  const [first] = signers;
  if (!first) return "";
  if (signers.length === 1) return `${first.name}${signerTitle(first.kind)}`;
  const unit = first.kind === "group" ? "家单位" : `名${signerTitle(first.kind)}`;
  return `${first.name}等${signers.length}${unit}`;
}

/** 「代表诉求」 or 「委员诉求」; a group's proposal is the CPPCC's, so 提案诉求. */
export function askLabel(kind: SignerKind): string {
  return kind === "group" ? "提案诉求" : `${titles[kind]}诉求`;
}

function joined(names: readonly string[], kind: SignerKind): string {
  if (kind === "group") return names.join("、");
  if (names.length > namedAtMost) return `${names[0]}等${names.length}名${titles[kind]}`;
  return `${names.join("、")}${titles[kind]}`;
}

function firstIndex(signers: readonly { kind: SignerKind }[], kind: SignerKind): number {
  return signers.findIndex((signer) => signer.kind === kind);
}
