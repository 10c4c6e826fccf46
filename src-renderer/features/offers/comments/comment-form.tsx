import { Button, Checkbox, Group, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { findUnknownMentions } from '../../../../src-main/domain/comment/find-mentions.ts';
import { useCommands } from '../../../app/commands/use-commands.ts';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import { keepCommentDraft, readCommentDraft } from './comment-drafts.ts';
import { useCommentActs } from './use-comment-acts.ts';

/** So many are proposed; others are named in the text, after an `@`. */
const mostProposed = 8;

/** A word to colleagues about the offer; some of them can be told. Folded until it is wanted: what is to be read comes first. */
export function CommentForm({ offer }: { offer: string }) {
  const t = useT();
  const { orpc } = useDesk();
  const field = useRef<HTMLTextAreaElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [draft, setDraft] = useState(() => readCommentDraft(offer));
  const [isOpen, setOpen] = useState(draft.text !== '');
  const { data: people = [], isSuccess } = useQuery({ ...orpc.comments.people.queryOptions(), enabled: isOpen });
  const { add, isBusy } = useCommentActs(offer);
  const change = (next: typeof draft) => {
    setDraft(next);
    keepCommentDraft(offer, next);
  };
  const text = draft.text.trim();
  const say = () => {
    if (text !== '') add({ text, mentions: draft.mentions }, () => change({ text: '', mentions: [] }));
  };
  const begin = () => {
    flushSync(() => setOpen(true));
    field.current?.scrollIntoView({ block: 'center' });
    field.current?.focus();
  };
  useCommands([{ id: 'comments.begin', label: 'comments.command', menu: 'offer', keys: ['i'], run: begin }]);
  return (
    <>
      <Button ref={opener} size="compact-sm" variant="subtle" px={0} aria-expanded={isOpen} onClick={isOpen ? () => setOpen(false) : begin}>
        {t('comments.begin')}
      </Button>
      {isOpen && (
        <div>
          <Textarea
            ref={field} size="sm" label={t('comments.text')} description={t('comments.text.help')} autosize minRows={2} maxRows={8} maxLength={2000}
            value={draft.text}
            onChange={({ currentTarget: { value } }) => change({ ...draft, text: value })}
            onKeyDown={(event) => {
              // Back to the offer: what was begun is kept.
              if (event.key === 'Escape') opener.current?.focus();
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
              event.preventDefault();
              say();
            }}
          />
          <Text size="sm" role="status">
            {isSuccess && <UnknownNames text={text} people={people} />}
          </Text>
          {people.length > 0 && (
            <Checkbox.Group size="sm" mt={6} label={t('comments.tell')} value={draft.mentions} onChange={(mentions) => change({ ...draft, mentions })}>
              <Group gap="xs" mt={2}>
                {people.slice(0, mostProposed).map((name) => (
                  <Checkbox key={name} size="xs" value={name} label={name} />
                ))}
              </Group>
            </Checkbox.Group>
          )}
          <Button size="compact-sm" variant="default" mt={6} loading={isBusy} disabled={text === ''} onClick={say}>
            {t('comments.add')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Whom the words name and nobody here knows; one's own name is known. */
function UnknownNames({ text, people }: { text: string; people: readonly string[] }) {
  const t = useT();
  const format = useFormat();
  const { orpc } = useDesk();
  const { data: app } = useQuery(orpc.app.status.queryOptions());
  const unknown = findUnknownMentions(text, [...people, ...(app?.profile === 'open' ? [app.userName] : [])]);
  return unknown.length > 0 && t('comments.unknown', { names: format.list(unknown) });
}
