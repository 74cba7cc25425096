/** The sun is up: what comes after the first day. It says nothing that the page does not say. */
export function SunUp() {
  return (
    <svg className="sun-up" viewBox="0 0 240 96" aria-hidden="true" focusable="false">
      <circle className="sun" cx="120" cy="62" r="26" />
      <path className="rays" d="M120 24V10M92 34l-9-11M148 34l9-11M72 54l-14-5M168 54l14-5" />
      <path className="hills" d="M0 96V80q40-22 84-6t84-2q36-14 72 2v22z" />
      <rect className="house" x="98" y="58" width="44" height="26" rx="3" />
      <path className="roof" d="M92 60l28-20 28 20" />
      <path className="tick" d="M110 70l7 7 13-13" />
    </svg>
  );
}
