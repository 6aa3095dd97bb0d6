const WIDTH = 108;
const HEIGHT = 28;

/** Uses of each of the last thirty days, two a bar; decoration, the number stands beside it. */
export function UseBars({ days }: { days: readonly number[] }) {
  if (days.every((count) => count === 0)) {
    return null;
  }
  const pairs = Array.from({ length: Math.ceil(days.length / 2) }, (_, index) => (days[index * 2] ?? 0) + (days[index * 2 + 1] ?? 0));
  const most = Math.max(...pairs, 1);
  const step = WIDTH / pairs.length;
  return (
    <svg className="use-bars" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden>
      {pairs.map((count, index) => {
        const height = count === 0 ? 1 : Math.max(2, (count / most) * HEIGHT);
        return <rect key={index} className={index === pairs.length - 1 ? 'now' : ''} x={index * step} y={HEIGHT - height} width={step - 1} height={height} />;
      })}
    </svg>
  );
}
