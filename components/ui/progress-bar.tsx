type Props = {
  value: number;
  max: number;
  /** How far it is, in words. */
  label: string;
};

/** How far a long work is, as a bar with its words beside it. */
export function ProgressBar({ value, max, label }: Props) {
  return (
    <>
      <progress value={value} max={max} aria-label={label} className={look} />
      <span className="tabular-nums">{label}</span>
    </>
  );
}

// Browsers draw the empty part dark: it would look full before anything is done.
const look =
  "mr-3 h-2 w-64 max-w-full appearance-none overflow-hidden rounded-full border-0 bg-line align-middle " +
  "[&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent";
