/** Hurts a running installation by a seeded plan and proves that nothing was lost. */
@NullMarked
package org.whistle.chaos;

import org.jspecify.annotations.NullMarked;
