/** Residents and officers who use the whole loop by HTTP and write down every call and answer. */
@NullMarked
package org.whistle.chaos.load;

import org.jspecify.annotations.NullMarked;
