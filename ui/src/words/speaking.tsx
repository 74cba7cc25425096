import { I18nProvider } from "@cloudscape-design/components/i18n";
import english from "@cloudscape-design/components/i18n/messages/all.en";
import { type ReactNode, useLayoutEffect } from "react";

/** What Cloudscape says by itself, in each of our languages that it speaks. */
export const CLOUDSCAPE = [english];

/** Has the page say that it speaks this language, and Cloudscape speak it too. */
export function Speaking({ locale, children }: { locale: string; children: ReactNode }) {
  useLayoutEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <I18nProvider locale={locale} messages={CLOUDSCAPE}>
      {children}
    </I18nProvider>
  );
}
