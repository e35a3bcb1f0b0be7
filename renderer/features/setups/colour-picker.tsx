import { Check } from 'lucide-react';
import { useState } from 'react';
import { TagColour } from '../../../src/contract/words.ts';
import { Icon } from '../../ui/icon.tsx';
import { Popover } from '../../ui/popover.tsx';
import { TAG_LOOK } from '../../ui/tag-look.ts';

interface ColourPickerProps {
  /** Of what. */
  name: string;
  colour: TagColour;
  onChoose: (colour: TagColour) => void;
  tabIndex?: 0 | -1;
}

/** Eight colours, each with its name. */
export function ColourPicker({ name, colour, onChoose, tabIndex = 0 }: ColourPickerProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      label={`Colour of ${name}`}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <button
          type="button"
          tabIndex={tabIndex}
          aria-label={`Colour of ${name}: ${colour}`}
          className="flex h-6 items-center rounded-md px-1 hover:bg-hover"
        >
          <span className={`inline-flex h-[18px] items-center rounded-sm px-1.5 text-xs/none ${TAG_LOOK[colour]}`}>{colour}</span>
        </button>
      }
    >
      <div className="grid grid-cols-2 gap-1">
        {TagColour.options.map((option) => (
          <button
            key={option}
            type="button"
            aria-pressed={option === colour}
            onClick={() => {
              setOpen(false);
              if (option !== colour) onChoose(option);
            }}
            className={`flex h-7 w-24 items-center gap-1.5 rounded-md px-2 text-left text-sm hover:underline ${TAG_LOOK[option]}`}
          >
            <span className="grid w-3 place-items-center">{option === colour && <Icon of={Check} size={12} />}</span>
            {option}
          </button>
        ))}
      </div>
    </Popover>
  );
}
