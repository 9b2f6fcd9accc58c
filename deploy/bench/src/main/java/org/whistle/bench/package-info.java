/** Measures the running system against what the machine itself can do, in the same run. */
@NullMarked
package org.whistle.bench;

import org.jspecify.annotations.NullMarked;
