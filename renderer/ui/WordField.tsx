import * as Ariakit from '@ariakit/react';
import { useState } from 'react';

interface WordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  /** What may be meant by what was typed so far. */
  readonly offered: readonly string[];
  /** Takes the focus when its dialog opens. */
  readonly first?: boolean;
  readonly onChange: (value: string) => void;
}

/** A line of text that is completed by what was written before: by arrows and Enter, or by mouse. */
export function WordField({ label, value, maxLength, offered, first, onChange }: WordFieldProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="field">
      <Ariakit.ComboboxProvider
        inputValue={value}
        setInputValue={onChange}
        open={isOpen && offered.length > 0}
        setOpen={setIsOpen}
        placement="bottom-start"
      >
        <Ariakit.ComboboxLabel>{label}</Ariakit.ComboboxLabel>
        <Ariakit.Combobox
          type="text"
          // Arabic and Hebrew run from the right.
          dir="auto"
          maxLength={maxLength}
          data-autofocus={first}
          showOnClick={false}
        />
        <Ariakit.ComboboxPopover
          className="menu"
          aria-label={`${label}: used before`}
          gutter={4}
          fixed
          sameWidth
          unmountOnHide
        >
          {offered.map((words) => (
            <Ariakit.ComboboxItem key={words} value={words} className="menu-item" dir="auto">
              <span className="grow">{words}</span>
            </Ariakit.ComboboxItem>
          ))}
        </Ariakit.ComboboxPopover>
      </Ariakit.ComboboxProvider>
    </div>
  );
}
