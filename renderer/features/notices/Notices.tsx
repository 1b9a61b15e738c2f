import { useEffect } from 'react';
import { dismiss } from '../../state/notices';
import { type Notice, useStore } from '../../state/store';

/** How long a notice stays, in milliseconds; one with an action stays longer. */
const stay = { plain: 4000, withAction: 10_000 };

/** Short messages at the foot of the window, and the voice for screen readers. */
export function Notices() {
  const notices = useStore((state) => state.notices);
  const announcement = useStore((state) => state.announcement);
  return (
    <div className="notices">
      {notices.map((notice) => (
        <NoticeBar key={notice.id} notice={notice} />
      ))}
      <div className="sr" role="status">
        {announcement}
      </div>
    </div>
  );
}

function NoticeBar({ notice }: { readonly notice: Notice }) {
  const { id, text, action } = notice;
  useEffect(() => {
    const timer = setTimeout(
      () => {
        dismiss(id);
      },
      action ? stay.withAction : stay.plain,
    );
    return () => {
      clearTimeout(timer);
    };
  }, [id, action]);
  return (
    <div className="notice">
      <span>{text}</span>
      {action ? (
        <button
          type="button"
          className="link"
          onClick={() => {
            dismiss(id);
            action.run();
          }}
        >
          {action.label}
        </button>
      ) : null}
    </div>
  );
}
