/** The kinds of file that records may carry, each with the ending of its name. The site says which of them it takes. */
export const fileTypes = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'text/plain': 'txt',
} as const;
export type FileType = keyof typeof fileTypes;

export const isFileType = (type: string): type is FileType => Object.hasOwn(fileTypes, type);
