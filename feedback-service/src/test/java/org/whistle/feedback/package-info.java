@NullMarked
package org.whistle.feedback;

import org.jspecify.annotations.NullMarked;
