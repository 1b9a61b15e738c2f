declare global {
  interface Window {
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL(address: string): string },
      ): { createScriptURL(address: string): string };
    };
  }
}

/** The page may start workers only through this policy, and it lets only the app's own files through. */
const policy = window.trustedTypes?.createPolicy('lectern-workers', {
  createScriptURL: (address) => {
    const { href, origin, protocol } = new URL(address, location.href);
    if (protocol !== location.protocol || origin !== location.origin) {
      throw new RangeError('A worker is a file of the app.');
    }
    return href;
  },
});

/** Starts a worker from one of the app's own files, given by its address. */
export function startWorker(address: string): Worker {
  return new Worker(policy?.createScriptURL(address) ?? address, { type: 'module' });
}
