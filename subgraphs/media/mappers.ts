import type { Picture } from './pictures.ts';
import type { Image } from './resolvers.generated.ts';

// What the resolvers hold for each GraphQL type.

export interface ImageMapper extends Omit<Image, 'alt'> {
  readonly picture: Picture;
}
