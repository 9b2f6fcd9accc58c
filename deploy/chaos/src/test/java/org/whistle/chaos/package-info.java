@NullMarked
package org.whistle.chaos;

import org.jspecify.annotations.NullMarked;
