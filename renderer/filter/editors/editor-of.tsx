import type { ReactNode } from 'react';
import type { Dimension } from '../dimensions.ts';
import type { Names } from '../names.ts';
import { CheckEditor } from './check-editor.tsx';
import { DatesEditor } from './dates-editor.tsx';
import type { EditorProps } from './editor.ts';
import { FacetEditor } from './facet-editor.tsx';
import { FewEditor } from './few-editor.tsx';
import { HoursEditor } from './hours-editor.tsx';
import { ImportEditor } from './import-editor.tsx';
import { RatingEditor } from './rating-editor.tsx';
import { RuleEditor } from './rule-editor.tsx';
import { SpanEditor } from './span-editor.tsx';
import { TagsEditor } from './tags-editor.tsx';
import { TextEditor } from './text-editor.tsx';

/** What a chip opens. */
export function EditorOf({ dimension, names, ...props }: EditorProps & { dimension: Dimension; names: Names }): ReactNode {
  switch (dimension) {
    case 'dates':
      return <DatesEditor {...props} />;
    case 'accounts':
    case 'symbols':
    case 'setups':
      return <FacetEditor of={dimension} names={names} {...props} />;
    case 'classes':
    case 'result':
    case 'weekdays':
      return <CheckEditor of={dimension} {...props} />;
    case 'direction':
    case 'status':
    case 'reviewed':
    case 'hasNote':
    case 'hasImage':
      return <FewEditor of={dimension} {...props} />;
    case 'net':
    case 'r':
    case 'quantity':
    case 'heldMinutes':
      return <SpanEditor of={dimension} {...props} />;
    case 'hours':
      return <HoursEditor {...props} />;
    case 'rating':
      return <RatingEditor {...props} />;
    case 'ruleBroken':
      return <RuleEditor {...props} />;
    case 'tags':
      return <TagsEditor {...props} />;
    case 'imports':
      return <ImportEditor {...props} />;
    case 'text':
      return <TextEditor {...props} />;
    case 'groups':
      return <p className="w-60 p-3 text-fg-3">A report led here. Remove the chip to see the trades of its other groups again.</p>;
    case 'trades':
      return <p className="w-60 p-3 text-fg-3">These trades were chosen one by one. Remove the chip to see the others again.</p>;
  }
}
