import { type ReactNode, useEffect, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { ActionsContext } from '../actions/actions-context.ts';
import { bindActions } from '../actions/bind-actions.ts';
import { useShortcuts } from '../actions/use-shortcuts.ts';
import { api, line } from '../api.ts';
import { useQuery } from '../data/use-query.ts';
import { useSettings } from '../data/use-settings.ts';
import { useFormat } from '../format/format-context.ts';

/** Binds all actions to what is known now, and listens for their keys and for the desktop's menu. */
export function WithActions({ children }: { children: ReactNode }) {
  const settings = useSettings();
  const format = useFormat();
  const navigate = useNavigate();
  const host = useQuery(api.host.state, {}).data ?? null;
  const history = useQuery(api.history.state, {}).data ?? null;
  const actions = useMemo(
    () => bindActions({ settings, format, host, history, go: (path) => void navigate(path) }),
    [settings, format, host, history, navigate],
  );
  useShortcuts(actions);
  useEffect(() => line.listenForActions?.((id) => actions.find((action) => action.id === id && action.enabled)?.run()), [actions]);
  return <ActionsContext value={actions}>{children}</ActionsContext>;
}
