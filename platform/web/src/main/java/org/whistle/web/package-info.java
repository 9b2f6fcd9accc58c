/** What every service's door has in common: problem documents and writes that happen once. */
@NullMarked
package org.whistle.web;

import org.jspecify.annotations.NullMarked;
