import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { makeRouter } from '../routes.tsx';

/** The screens of work. The router is made here, so that the address chosen by the welcome screen is the first one. */
export function OpenDesk() {
  const [router] = useState(makeRouter);
  return <RouterProvider router={router} />;
}
