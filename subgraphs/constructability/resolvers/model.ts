import { parseModelId } from '../../shared/ids/modelId.ts';
import type { ModelResolvers } from '../resolvers.generated.ts';
import { configurationOf, malformedId, modelOf, orderDay } from './arguments.ts';

export const Model: ModelResolvers = {
  initialConfiguration: async ({ id }, { orderDate }, context) => {
    const key = parseModelId(id);
    if (key === null) throw malformedId('model', id);
    const [day, model] = await Promise.all([
      orderDay(orderDate, key.market, context),
      modelOf(key, context),
    ]);
    if (day === null || model === null) return null;
    const slice = model.base.slice(day);
    if (!slice.offered) return null;
    const car = await context.engine.configure(slice, []);
    return configurationOf({ ...key, orderDate: day, ...car });
  },
};
