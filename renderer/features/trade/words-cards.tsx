import type { TradeDetail } from '../../../src/contract/trades.ts';
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

/** The setup and which of its rules were kept. */
export function SetupCard({ trade }: { trade: TradeDetail }) {
  const saying = tradeSaying(trade);
  return (
    <Card
      title="Setup"
      actions={
        <span className="pr-1.5">
          <Rating saying={saying} />
        </span>
      }
    >
      <div className="px-3 pb-3">
        <SetupRules saying={saying} />
      </div>
      <AlsoSaid trade={trade} about={['setup', 'rating', 'tick']} />
    </Card>
  );
}

export function TagsCard({ trade }: { trade: TradeDetail }) {
  return (
    <Card title="Tags">
      <div className="px-3 pb-3">
        <Tags saying={tradeSaying(trade)} keys />
      </div>
    </Card>
  );
}

/** Only where the user defined some. */
export function FieldsCard({ trade }: { trade: TradeDetail }) {
  const fields = useQuery(api.fields.list, {}).data?.fields ?? [];
  if (fields.length === 0) return null;
  return (
    <Card title="Fields">
      <div className="min-w-0 px-3 pb-3">
        <FieldValues saying={tradeSaying(trade)} />
      </div>
      <AlsoSaid trade={trade} about={['field']} />
    </Card>
  );
}

export function NoteCard({ trade }: { trade: TradeDetail }) {
  const { meta, actions, body } = useNote(tradeSaying(trade), { label: 'Note of the trade', keys: true });
  return (
    <Card title="Note" meta={meta} actions={actions}>
      <div className="min-w-0 px-3 pb-3">{body}</div>
      <AlsoSaid trade={trade} about={['reviewed']} />
    </Card>
  );
}

export function ImagesCard({ trade }: { trade: TradeDetail }) {
  const format = useFormat();
  const { images } = trade.words;
  return (
    <Card title="Images" meta={images.length > 0 ? format.number(images.length) : undefined}>
      <div className="min-w-0 px-3 pb-3">
        <Images saying={tradeSaying(trade)} />
      </div>
    </Card>
  );
}

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
