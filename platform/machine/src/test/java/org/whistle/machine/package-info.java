@NullMarked
package org.whistle.machine;

import org.jspecify.annotations.NullMarked;
