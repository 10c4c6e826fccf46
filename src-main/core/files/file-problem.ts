/** Why a file was refused, or cannot be had. The window has a sentence for each. */
export type FileProblemCode =
  | 'too_large' | 'type_refused' | 'too_many' | 'empty_file' | 'incomplete' | 'not_now' | 'bad_chunk'
  | 'not_here' | 'lost' | 'altered' | 'damaged_copy';

export class FileRefusal extends Error {
  readonly code: FileProblemCode;
  readonly detail: string;
  constructor(code: FileProblemCode, detail = '') {
    super(`${code} ${detail}`);
    this.name = 'FileRefusal';
    this.code = code;
    this.detail = detail;
  }
}
