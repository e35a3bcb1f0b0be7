import { Route, Routes } from 'react-router';
import { NotFound } from '../../app/not-found.tsx';
import { LeadOn } from '../../ui/lead-on.tsx';
import { NavLink } from '../../ui/nav-link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { ConventionsSection } from './conventions-section.tsx';
import { GeneralSection } from './general-section.tsx';
import { JournalSection } from './journal-section.tsx';
import { PrivacySection } from './privacy-section.tsx';

const SECTIONS = [
  { path: 'general', name: 'General', element: <GeneralSection /> },
  { path: 'appearance', name: 'Appearance', element: <AppearanceSection /> },
  { path: 'conventions', name: 'Conventions', element: <ConventionsSection /> },
  { path: 'privacy', name: 'Privacy', element: <PrivacySection /> },
  { path: 'journal', name: 'Journal', element: <JournalSection /> },
] as const;

/** Each section has an address of its own, so that Back works. */
export function SettingsPage() {
  return (
    <div className="grid h-full grid-cols-[168px_minmax(0,1fr)] max-xl:grid-cols-[140px_minmax(0,1fr)]">
      <PageHeader title="Settings" />
      <nav aria-label="Settings" className="overflow-auto border-r border-line px-2 py-3">
        <ul className="flex flex-col gap-px">
          {SECTIONS.map(({ path, name }) => (
            <li key={path}>
              <NavLink
                to={`/settings/${path}`}
                className="flex h-7 items-center rounded-md px-2 text-fg-2 transition-colors hover:bg-hover aria-[current=page]:bg-press aria-[current=page]:font-medium aria-[current=page]:text-fg"
              >
                {name}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <div data-scrolls className="min-h-0 min-w-0 overflow-auto">
        <Routes>
          <Route index element={<LeadOn to="/settings/general" />} />
          {SECTIONS.map(({ path, element }) => (
            <Route key={path} path={path} element={element} />
          ))}
          <Route path="*" element={<NotFound />} />
        </Routes>
      </div>
    </div>
  );
}
