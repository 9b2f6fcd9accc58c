@NullMarked
package org.whistle.chaos.fault;

import org.jspecify.annotations.NullMarked;
