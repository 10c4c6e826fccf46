/** Has the browser keep `text` as a file, where it keeps what is downloaded. Answers the file's name. */
export function keepFile(name: string, text: string): string {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it once the click is over.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return name;
}
