import type { I18nProviderProps } from "@cloudscape-design/components/i18n";
import { words } from "./words";

/** Our message for each text that a component of Cloudscape's has by itself, by their names for it. */
export const CLOUDSCAPE: Record<string, Record<string, string>> = {
  alert: {
    dismissAriaLabel: "ui-dismiss",
    "i18nStrings.dismissAriaLabel": "ui-dismiss",
    "i18nStrings.successIconAriaLabel": "ui-part-success",
    "i18nStrings.errorIconAriaLabel": "ui-part-error",
    "i18nStrings.warningIconAriaLabel": "ui-part-warning",
    "i18nStrings.infoIconAriaLabel": "ui-part-info",
  },
  "app-layout": {
    "ariaLabels.drawers": "ui-drawers",
    "ariaLabels.drawersOverflow": "ui-part-more-drawers",
    "ariaLabels.drawersOverflowWithBadge": "ui-part-more-drawers",
    "ariaLabels.navigation": "ui-nav-pages",
    "ariaLabels.navigationClose": "ui-nav-close",
    "ariaLabels.navigationToggle": "ui-nav-open",
    "ariaLabels.notifications": "ui-notices",
    "ariaLabels.tools": "ui-help",
    "ariaLabels.toolsClose": "ui-help-close",
    "ariaLabels.toolsToggle": "ui-part-help-open",
  },
  "breadcrumb-group": { expandAriaLabel: "ui-part-path" },
  button: { "i18nStrings.externalIconAriaLabel": "ui-part-external" },
  "button-dropdown": {
    filteringResultsText: "ui-part-matches",
    noMatch: "ui-part-no-match",
    "i18nStrings.filteringItemAriaDescription": "ui-part-keep-typing",
  },
  "copy-to-clipboard": { "i18nStrings.copyButtonText": "ui-part-copy" },
  dialog: { "i18nStrings.dismissAriaLabel": "ui-part-close" },
  drawer: { "i18nStrings.loadingText": "ui-loading" },
  "error-boundary": {
    "i18nStrings.headerText": "ui-part-broken",
    "i18nStrings.descriptionText": "ui-part-broken-hint",
    "i18nStrings.refreshActionText": "ui-part-reload",
  },
  flashbar: {
    "i18nStrings.ariaLabel": "ui-notices",
    "i18nStrings.notificationBarAriaLabel": "ui-part-all-notices",
    "i18nStrings.notificationBarText": "ui-notices",
    "i18nStrings.errorIconAriaLabel": "ui-part-error",
    "i18nStrings.inProgressIconAriaLabel": "ui-part-in-progress",
    "i18nStrings.infoIconAriaLabel": "ui-part-info",
    "i18nStrings.successIconAriaLabel": "ui-part-success",
    "i18nStrings.warningIconAriaLabel": "ui-part-warning",
  },
  form: { errorIconAriaLabel: "ui-part-error" },
  "form-field": {
    "i18nStrings.errorIconAriaLabel": "ui-part-error",
    "i18nStrings.warningIconAriaLabel": "ui-part-warning",
  },
  "help-panel": { loadingText: "ui-loading" },
  input: { clearAriaLabel: "ui-part-clear" },
  link: { externalIconAriaLabel: "ui-part-external" },
  modal: { closeAriaLabel: "ui-part-close" },
  pagination: {
    "ariaLabels.nextPageLabel": "ui-part-next-page",
    "ariaLabels.previousPageLabel": "ui-part-previous-page",
    "ariaLabels.pageLabel": "ui-part-page",
  },
  "panel-resize-handle": {
    "i18nStrings.resizeHandleAriaLabel": "ui-part-resize",
    "i18nStrings.resizeHandleTooltipText": "ui-part-resize-hint",
  },
  multiselect: { deselectAriaLabel: "ui-part-remove", "i18nStrings.selectAllText": "ui-part-select-all" },
  popover: { dismissAriaLabel: "ui-part-close" },
  select: {
    errorIconAriaLabel: "ui-part-error",
    selectedAriaLabel: "ui-part-selected",
    recoveryText: "ui-try-again",
  },
  table: {
    "ariaLabels.expandButtonLabel": "ui-part-expand",
    "ariaLabels.collapseButtonLabel": "ui-part-collapse",
    "ariaLabels.resizerRoleDescription": "ui-part-resize-column",
  },
  tabs: {
    "i18nStrings.scrollLeftAriaLabel": "ui-part-scroll-left",
    "i18nStrings.scrollRightAriaLabel": "ui-part-scroll-right",
    "i18nStrings.tabsWithActionsAriaRoleDescription": "ui-part-tabs",
  },
  "token-group": { "i18nStrings.limitShowFewer": "ui-part-show-fewer", "i18nStrings.limitShowMore": "ui-part-show-more" },
  "top-navigation": {
    "i18nStrings.searchIconAriaLabel": "ui-part-search",
    "i18nStrings.searchDismissIconAriaLabel": "ui-part-close",
    "i18nStrings.overflowMenuTriggerText": "ui-part-more",
    "i18nStrings.overflowMenuDismissIconAriaLabel": "ui-part-close",
    "i18nStrings.overflowMenuBackIconAriaLabel": "ui-part-back",
    "i18nStrings.overflowMenuTitleText": "ui-part-all",
  },
  wizard: {
    "i18nStrings.stepNumberLabel": "ui-part-step",
    "i18nStrings.collapsedStepsLabel": "ui-part-step-of",
    "i18nStrings.skipToButtonLabel": "ui-part-skip-to",
    "i18nStrings.navigationAriaLabel": "ui-part-steps",
    "i18nStrings.cancelButton": "ui-cancel",
    "i18nStrings.previousButton": "ui-part-previous",
    "i18nStrings.nextButton": "ui-part-next",
    "i18nStrings.optional": "ui-part-optional",
    "i18nStrings.nextButtonLoadingAnnouncement": "ui-loading",
    "i18nStrings.submitButtonLoadingAnnouncement": "ui-loading",
  },
};

/** What varies in their texts, by their names. Fluent's names have no place for a double line. */
const VARIABLES = {
  matchesCount: "matchesCount",
  totalCount: "totalCount",
  pageNumber: "pageNumber",
  stepNumber: "stepNumber",
  stepsCount: "stepsCount",
  title: "task__title",
  option: "option__label",
};

interface Part {
  type: number;
  value: string;
}

/** What Cloudscape says by itself, in the language that is spoken. */
export function cloudscapeWords(locale: string): I18nProviderProps.Messages {
  const components = Object.entries(CLOUDSCAPE).map(([component, ids]) => {
    const texts = Object.entries(ids).map(([key, id]): [string, Part[]] => [key, pattern(id)]);
    return [component, Object.fromEntries(texts)] as const;
  });
  return { "cloudscape-design-components": { [locale]: Object.fromEntries(components) } };
}

/** Text (0) or a variable (1). */
interface Part {
  type: number;
  value: string;
}

/** A message as their library reads it: text and variables, one after the other. */
function pattern(id: string): Part[] {
  const marked = Object.entries(VARIABLES).map(([name, theirs]): [string, string] => [name, `\uE000${theirs}\uE000`]);
  const parts = words(id, Object.fromEntries(marked)).split("\uE000");
  return parts.map((value, index) => ({ type: index % 2, value })).filter(({ value }) => value !== "");
}
