import { two } from '@/lib/format'

interface Claimant {
  id: string
  idCardNo: string
  email?: string
  phone: string
}

export function submit(claimant: Claimant, amount: number) {
  console.log('submitted', claimant.idCardNo, two(amount)) // want pii-in-log
  console.log(`mail to ${claimant.email}, id ${claimant.idCardNo}`) // want pii-in-log
  console.log(claimant.phone) // want pii-in-log
}
