import type { ReactNode } from 'react';
import type { TradeContext, TradeDetail } from '../../../src/contract/trades.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { useFormat } from '../../format/format-context.ts';
import { Card } from '../../ui/card.tsx';
import { FieldValues } from '../../words/field-values.tsx';
import { Images } from '../../words/images.tsx';
import { Rating } from '../../words/rating.tsx';
import type { Saying } from '../../words/saying.ts';
import { SetupRules } from '../../words/setup-rules.tsx';
import { Tags } from '../../words/tags.tsx';
import { useNote } from '../../words/use-note.tsx';
import { tradeSaying } from './trade-saying.ts';

/** The setup and which of its rules were kept, and what that came to so far. */
export function SetupCard({ trade, context }: { trade: TradeDetail; context: TradeContext | undefined }) {
  const format = useFormat();
  const saying = tradeSaying(trade);
  const setup = context?.setup;
  const mean = (of: NonNullable<typeof setup>['all']) => (of ? `${format.r(of.value)}, n ${format.number(of.n)}` : 'no R yet');
  return (
    <Card title="Setup" actions={<Rating saying={saying} />}>
      <div className="px-3 pb-2">
        <SetupRules saying={saying} />
      </div>
      {setup && (setup.kept || setup.broken) && (
        <p className="flex flex-wrap justify-between gap-x-3 border-t border-line px-3 py-1.5 text-sm text-fg-3">
          <span>no rule broken {mean(setup.kept)}</span>
          <span>else {mean(setup.broken)}</span>
        </p>
      )}
      <AlsoSaid trade={trade} about={['setup', 'rating', 'tick']} />
    </Card>
  );
}

export function TagsCard({ trade }: { trade: TradeDetail }) {
  return (
    <Card title="Tags">
      <Part name="tags">
        <Tags saying={tradeSaying(trade)} keys />
      </Part>
    </Card>
  );
}

/** Only where the user defined some. */
export function FieldsCard({ trade }: { trade: TradeDetail }) {
  const fields = useQuery(api.fields.list, {}).data?.fields ?? [];
  if (fields.length === 0) return null;
  return (
    <Card title="Fields">
      <Part name="fields">
        <FieldValues saying={tradeSaying(trade)} />
      </Part>
      <AlsoSaid trade={trade} about={['field']} />
    </Card>
  );
}

export function NoteCard({ trade }: { trade: TradeDetail }) {
  const note = useNote(tradeSaying(trade), { keys: true });
  return (
    <Card title="Note" meta={note.meta} actions={note.actions}>
      <Part name="note">{note.body}</Part>
      <AlsoSaid trade={trade} about={['reviewed']} />
    </Card>
  );
}

export function ImagesCard({ trade }: { trade: TradeDetail }) {
  const { images } = trade.words;
  return (
    <Card title="Images" meta={images.length > 0 ? images.length : undefined}>
      <Part name="images">
        <Images saying={tradeSaying(trade)} />
      </Part>
    </Card>
  );
}

/** Named, so that a key of the page can go there. */
const Part = ({ name, children }: { name: string; children: ReactNode }) => (
  <div data-words={name} className="min-w-0 px-3 pb-3">
    {children}
  </div>
);

interface AlsoSaidProps {
  trade: TradeDetail;
  about: readonly Saying['words']['alsoSaid'][number]['about'][];
}

/** Trades that became one may have said different things: the earlier counts, and the other is kept in sight. */
function AlsoSaid({ trade, about }: AlsoSaidProps) {
  const format = useFormat();
  const others = trade.words.alsoSaid.filter((said) => about.includes(said.about));
  if (others.length === 0) return null;
  return (
    <ul className="border-t border-line px-3 py-1.5 text-sm text-fg-3">
      {others.map(({ anchor, about, subject, value }) => (
        <li key={`${anchor} ${about} ${subject}`}>
          Another part of this trade says {ABOUT[about]} {about === 'reviewed' ? format.moment(Date.parse(value)) : value}
        </li>
      ))}
    </ul>
  );
}

const ABOUT = { rating: 'rating', reviewed: 'reviewed on', setup: 'setup', tick: 'of a rule:', field: 'of a field:' } as const;
