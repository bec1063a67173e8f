// What a page can say on the element: docs/embed.md, "Attributes".

/**
 * Each attribute with what follows when it says something else. Nothing does where it is
 * read once, when the widget is mounted, or by the style sheet.
 */
export const ATTRIBUTES = {
  lang: "lang",
  "rate-card": "cards",
  "rate-card-id": "cards",
  "rate-card-archive": "cards",
  theme: "",
  "link-key": "",
  remember: "",
};
