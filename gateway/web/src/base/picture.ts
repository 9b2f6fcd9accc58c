const longest = 1600

/** The same as small as it can be seen well, so that it is sent soon; itself where it can't be drawn. */
export async function smaller(file: Blob): Promise<Blob> {
  try {
    const drawn = await createImageBitmap(file)
    const scale = Math.min(1, longest / Math.max(drawn.width, drawn.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(drawn.width * scale)
    canvas.height = Math.round(drawn.height * scale)
    canvas.getContext('2d')!.drawImage(drawn, 0, 0, canvas.width, canvas.height)
    return await new Promise((done) => canvas.toBlob((it) => done(it ?? file), 'image/jpeg', 0.85))
  } catch {
    return file
  }
}
