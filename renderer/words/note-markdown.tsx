import { createContext, type ReactNode, useContext, useId, useMemo } from 'react';
import Markdown, { type Components, type ExtraProps } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { isDay } from '../../src/domain/calendar/is-day.ts';
import { useFormat } from '../format/format-context.ts';
import { Link } from '../ui/link.tsx';
import { remarkJournal } from './remark-journal.ts';
import { useTradeName } from './trade-names.tsx';

interface NoteMarkdownProps {
  text: string;
  /** The line of the task, the first being 0. */
  onTick: ((line: number) => void) | undefined;
}

/** Fetched when the first note is read. Raw HTML is text like any other. */
export function NoteMarkdown({ text, onTick }: NoteMarkdownProps) {
  const tasks = useMemo(() => ({ tick: onTick }), [onTick]);
  return (
    <Tasks.Provider value={tasks}>
      <Markdown remarkPlugins={PLUGINS} urlTransform={safeUrl} disallowedElements={['img']} components={COMPONENTS}>
        {text}
      </Markdown>
    </Tasks.Provider>
  );
}

const PLUGINS = [remarkGfm, remarkJournal];
const Tasks = createContext<{ tick: ((line: number) => void) | undefined }>({ tick: undefined });
/** The list item that a box stands in: its line, and the id that its words are read out by. */
const Item = createContext<{ line: number; id: string } | null>(null);

/** Pages of the web and addresses to write to; whatever else an address says, it leads nowhere. */
const safeUrl = (url: string): string => (/^(https?:\/\/|mailto:)/i.test(url) ? url : '');

const heading =
  (look: string) =>
  ({ children }: { children?: ReactNode }) => <h3 className={`mt-3 mb-1 first:mt-0 ${look}`}>{children}</h3>;

const COMPONENTS: Components = {
  // Whatever a note calls its first heading: on the page it stands below that of its card.
  h1: heading('text-lg font-semibold'),
  h2: heading('font-semibold'),
  h3: heading('font-semibold'),
  h4: heading('font-medium'),
  h5: heading('font-medium text-fg-2'),
  h6: heading('font-medium text-fg-2'),
  p: ({ children }) => <p className="my-1.5 first:mt-0 last:mb-0">{children}</p>,
  a: NoteLink,
  ul: ({ children, className }) => (
    <ul className={`my-1.5 ${className?.includes('contains-task-list') ? 'pl-0' : 'list-disc pl-5'}`}>{children}</ul>
  ),
  ol: ({ children, start }) => (
    <ol start={start} className="my-1.5 list-decimal pl-5">
      {children}
    </ol>
  ),
  li: ListItem,
  input: TaskBox,
  blockquote: ({ children }) => <blockquote className="my-1.5 border-l-2 border-line-2 pl-3 text-fg-2">{children}</blockquote>,
  hr: () => <hr className="my-3 border-line" />,
  // Wide lines scroll on their own, by the keyboard too.
  pre: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
    <pre tabIndex={0} className="my-1.5 overflow-x-auto rounded-md bg-sunken p-2 font-mono text-sm [&_code]:bg-transparent [&_code]:p-0">
      {children}
    </pre>
  ),
  code: ({ children }) => <code className="rounded-sm bg-track px-1 font-mono text-sm">{children}</code>,
  table: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
    <div tabIndex={0} className="my-1.5 overflow-x-auto">
      <table className="text-sm">{children}</table>
    </div>
  ),
  th: ({ children }) => <th className="border-b border-line-2 px-2 py-1 text-left font-medium text-fg-2 first:pl-0">{children}</th>,
  td: ({ children }) => <td className="border-b border-line px-2 py-1 align-top first:pl-0">{children}</td>,
};

const LINK = 'text-accent-fg underline decoration-accent-line underline-offset-2 hover:decoration-current';

function NoteLink({ href, children, node }: { href?: string | undefined; children?: ReactNode } & ExtraProps) {
  const { dataTrade, dataDay } = node?.properties ?? {};
  if (typeof dataTrade === 'string') return <TradeLink uid={dataTrade} />;
  if (typeof dataDay === 'string') return <DayLink day={dataDay} />;
  if (!href) return <>{children}</>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" className={LINK} title={href}>
      {children}
    </a>
  );
}

function TradeLink({ uid }: { uid: string }) {
  return (
    <Link to={`/trades/${uid}`} className={LINK}>
      {useTradeName(uid)}
    </Link>
  );
}

function DayLink({ day }: { day: string }) {
  const format = useFormat();
  if (!isDay(day)) return <>{day}</>;
  return (
    <Link to={`/journal/${day}`} className={LINK}>
      {format.day(day)}
    </Link>
  );
}

function ListItem({ children, className, node }: { children?: ReactNode; className?: string | undefined } & ExtraProps) {
  const id = useId();
  const line = (node?.position?.start.line ?? 1) - 1;
  const item = useMemo(() => ({ line, id }), [line, id]);
  if (!className?.includes('task-list-item')) return <li className="my-0.5">{children}</li>;
  return (
    <Item.Provider value={item}>
      {/* What stands in the item but the box itself keeps clear of it. */}
      <li id={id} className="relative my-0.5 list-none pl-6">
        {children}
      </li>
    </Item.Provider>
  );
}

function TaskBox({ checked }: { checked?: boolean | undefined }) {
  const { tick } = useContext(Tasks);
  const item = useContext(Item);
  return (
    <input
      type="checkbox"
      checked={checked === true}
      disabled={!tick}
      onChange={() => item && tick?.(item.line)}
      aria-labelledby={item?.id}
      className="absolute top-[3px] left-0.5 size-3.5 accent-accent after:absolute after:-inset-1.5"
    />
  );
}
