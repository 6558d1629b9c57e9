// JSON as text that is safe wherever it is printed: control characters and those that turn the direction of text are
// escaped, and so is what a build log would take for a command.

/** Two spaces of indentation, one line end at the close. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(UNSAFE, escapeUnit).replaceAll("##[", "#\\u0023[")}\n`;
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

// JSON.stringify leaves these as they are; line ends between the members are not among them.
const UNSAFE = /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
