/** One line that tells which keys do what: 「J 下移」. Hidden where there is no keyboard to speak of. */
export function KeyHints({ keys }: { keys: readonly { key: string; zh: string }[] }) {
  return (
    <p className="no-print hidden flex-wrap gap-x-4 gap-y-1 text-ink-3 text-sm pointer-fine:flex">
      {keys.map(({ key, zh }) => (
        <span key={key}>
          <kbd>{key}</kbd> {zh}
        </span>
      ))}
    </p>
  );
}
