/**
 * Objects as one parameter, which SQL reads with `string_to_table(…, E'\n')`: twice as fast as JSON within JSON, which is unescaped letter
 * by letter. JSON has no line feed of its own.
 */
export const joinLines = (values: readonly object[]): string => values.map((value) => JSON.stringify(value)).join('\n');
