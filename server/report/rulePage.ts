// Parts of the page of a rule as plain text.

export function firstParagraph(page: string): string {
  return (
    page
      .split("\n\n")
      .find((p) => !p.startsWith("#"))
      ?.replace(/\n/g, " ")
      .trim() ?? ""
  );
}

export function plain(page: string): string {
  return page
    .replace(/```[\s\S]*?```/g, "")
    .replace(/[#*`]/g, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
