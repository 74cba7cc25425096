import ContentLayout from "@cloudscape-design/components/content-layout";
import Header from "@cloudscape-design/components/header";
import { type ReactNode, useEffect, useRef } from "react";
import { useTitle } from "./use-title";

interface PageProps {
  title: string;
  description?: ReactNode;
  /** Opens help about the page. */
  info?: ReactNode;
  actions?: ReactNode;
  /** Stays out of the way when something else on the page takes the focus. */
  keepFocus?: boolean;
  children: ReactNode;
}

/** A page with its heading, which takes the focus when the page opens. */
export function Page({ title, description, info, actions, keepFocus = false, children }: PageProps) {
  const root = useRef<HTMLDivElement>(null);
  useTitle(title);
  useEffect(() => {
    if (keepFocus) return;
    const heading = root.current?.querySelector("h1");
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  }, [title, keepFocus]);
  return (
    <div ref={root}>
      <ContentLayout
        header={
          <Header variant="h1" description={description} info={info} actions={actions}>
            {title}
          </Header>
        }
      >
        {children}
      </ContentLayout>
    </div>
  );
}
