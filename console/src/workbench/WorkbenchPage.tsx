import { usePresent } from '../api/session';
import { PageHead } from '../ui/PageHead';

export function WorkbenchPage() {
  const present = usePresent();
  return <PageHead title={present.name} />;
}
