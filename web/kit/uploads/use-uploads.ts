// The uploads of whoever is signed in, for a screen that hands files in.

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSay } from '#web/design/words.tsx';
import { useMe } from '../session.tsx';
import { useApi } from '../use-api.ts';
import { openUploads } from './uploads.ts';

export function useUploads(): void {
  const say = useSay();
  const me = useMe();
  const call = useApi();
  const queries = useQueryClient();
  useEffect(() => {
    const onStored = () => void queries.invalidateQueries({ queryKey: ['documents'] });
    openUploads({ account: me.id, call, say, onStored });
  }, [me.id, call, say, queries]);
}
