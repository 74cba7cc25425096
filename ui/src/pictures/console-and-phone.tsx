import { words } from "../words/words";

/** Where the button for MFA stands in the console, and what the phone shows afterwards. */
export function ConsoleAndPhone() {
  return (
    <svg className="console-and-phone" viewBox="0 0 240 112" role="img" aria-label={words("picture-root-mfa")}>
      <rect x="4" y="6" width="146" height="100" rx="8" />
      <path d="M4 24h146M14 15h.01M22 15h.01M30 15h.01" />
      <path className="quiet" d="M18 40h62M18 52h40M18 92h84" />
      <rect className="press" x="72" y="62" width="64" height="20" rx="10" />
      <path className="pressed" d="M84 72h40" />
      <path className="pointer" d="M122 76l3 20 5-6 8-1z" />
      <path d="M158 56h18M171 51l5 5-5 5" />
      <rect x="186" y="6" width="50" height="100" rx="9" />
      <path d="M206 98h10" />
      <path className="code" d="M195 46h.01M201 46h.01M207 46h.01M215 46h.01M221 46h.01M227 46h.01" />
      <path className="done" d="M202 68l6 6 12-12" />
    </svg>
  );
}
