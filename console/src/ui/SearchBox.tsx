import { CloseOutlined, SearchOutlined } from '@ant-design/icons';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';

interface SearchBoxProps {
  label: string;
  placeholder: string;
  act: string;
  /** What stands in it at first. */
  initial?: string;
  /** Told of each change as one types, but not while characters are being composed. */
  onType?: (text: string) => void;
  onSearch: (text: string) => void;
}

/** The portal's search field with its button. */
export function SearchBox({ label, placeholder, act, initial = '', onType, onSearch }: SearchBoxProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(initial);
  const [composing, setComposing] = useState(false);
  const type = (typed: string) => {
    setText(typed);
    if (!composing) {
      onType?.(typed.trim());
    }
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onSearch(text.trim());
  };
  return (
    <form className="search-box" role="search" onSubmit={submit}>
      <SearchOutlined aria-hidden />
      <input
        type="text"
        inputMode="search"
        enterKeyHint="search"
        aria-label={label}
        placeholder={placeholder}
        maxLength={200}
        value={text}
        onChange={(event) => {
          type(event.target.value);
        }}
        onCompositionStart={() => {
          setComposing(true);
        }}
        onCompositionEnd={(event) => {
          setComposing(false);
          onType?.(event.currentTarget.value.trim());
        }}
      />
      {text !== '' && (
        <button
          type="button"
          className="search-box-clear"
          aria-label={t('clear')}
          onClick={() => {
            setText('');
            onType?.('');
          }}
        >
          <CloseOutlined />
        </button>
      )}
      <button type="submit" className="search-box-act">
        {act}
      </button>
    </form>
  );
}
