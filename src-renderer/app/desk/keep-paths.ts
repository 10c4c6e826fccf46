/**
 * The same `tree`, whose every branch is made once: oRPC makes the whole way anew at each access (`orpc.offers.get`), which a screen does
 * some hundred times for one key.
 */
export function keepPaths<Tree extends object>(tree: Tree): Tree {
  const branches = new Map<PropertyKey, unknown>();
  return new Proxy(tree, {
    get: (target, name) => {
      if (!branches.has(name)) {
        const branch: unknown = Reflect.get(target, name);
        branches.set(name, isTree(branch) ? keepPaths(branch) : branch);
      }
      return branches.get(name);
    },
  });
}

const isTree = (branch: unknown): branch is object => typeof branch === 'function' || (typeof branch === 'object' && branch !== null);
