import { splitParagraphs } from '../split-paragraphs.ts';
import page from './record-page.module.css';

/** A text that somebody sent, in its paragraphs. */
export const PlainText = ({ text }: { text: string }) =>
  splitParagraphs(text).map(({ text: paragraph, at }) => (
    <p key={at} className={page['paragraph']}>
      {paragraph}
    </p>
  ));
