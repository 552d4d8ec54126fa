export { LinkGone as default } from '../../gone.tsx'
