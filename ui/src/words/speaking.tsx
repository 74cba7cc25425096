import { I18nProvider } from "@cloudscape-design/components/i18n";
import { type ReactNode, useLayoutEffect } from "react";
import { cloudscapeWords } from "./cloudscape";

/** Has the page say that it speaks this language, and Cloudscape speak it too. */
export function Speaking({ locale, children }: { locale: string; children: ReactNode }) {
  useLayoutEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <I18nProvider locale={locale} messages={[cloudscapeWords(locale)]}>
      {children}
    </I18nProvider>
  );
}
